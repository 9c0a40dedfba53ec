/** What a stylesheet or a component may not say: see `findFaults`. */

/** Properties that name a side of the screen, where the side of the text is meant. */
const physicalProperty =
	/^(?:(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right)|(?:left|right)|border-(?:left|right)(?:-(?:color|style|width))?|border-(?:top|bottom)-(?:left|right)-radius)$/;
/** Properties whose value may name such a side. */
const sidedProperty = /^(?:text-align|float|clear|caption-side)$/;
const physicalValue = /^(?:left|right)\b/;
/** Four values go round the box clockwise: the second is right and the fourth left. */
const roundTheBox = /^(?:margin|padding|inset|scroll-(?:margin|padding))$/;

export interface Fault {
	line: number;
	text: string;
}

/** Physical declarations in CSS, as `property: value`. */
export function physicalDeclarations(css: string): Fault[] {
	const plain = css.replace(/\/\*[\s\S]*?\*\//g, blank);
	return [...plain.matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)]
		.filter(([, property, value]) => isPhysical(property!.toLowerCase(), value!.trim()))
		.map((match) => ({
			line: lineAt(plain, match.index),
			text: `${match[1]!}: ${match[2]!.trim()}`
		}));
}

function isPhysical(property: string, value: string): boolean {
	if (physicalProperty.test(property)) return true;
	if (sidedProperty.test(property)) return physicalValue.test(value);
	if (!roundTheBox.test(property)) return false;
	const sides = value.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '()').split(/\s+/);
	return sides.length === 4 && sides[1] !== sides[3];
}

/** Physical declarations in a component's <style>, and style attributes and directives in its markup. */
export function faultsOfComponent(source: string): Fault[] {
	const styles = [...source.matchAll(/(<style[^>]*>)([\s\S]*?)<\/style>/g)].flatMap((match) => {
		const before = lineAt(source, match.index + match[1]!.length) - 1;
		return physicalDeclarations(match[2]!).map((fault) => ({
			...fault,
			line: fault.line + before
		}));
	});
	const markup = source.replace(/<(style|script)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, blank);
	const attributes = [...markup.matchAll(/\sstyle(?:=|:[\w-]+)[^\s>]*/g)].map((match) => ({
		line: lineAt(markup, match.index + 1),
		text: match[0].trim()
	}));
	return [...styles, ...attributes];
}

/** The same number of lines, empty. */
function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}

function lineAt(text: string, index: number): number {
	return text.slice(0, index).split('\n').length;
}

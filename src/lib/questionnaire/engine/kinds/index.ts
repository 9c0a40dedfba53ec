/** The one list of kinds. A new kind of question is a file beside this one and a line in here. */
import type { Kind } from './kind.ts';
import { boolean } from './boolean.ts';
import { checkbox } from './checkbox.ts';
import { comment } from './comment.ts';
import { countedOnly, opaque } from './counted-only.ts';
import { dropdown } from './dropdown.ts';
import { expression } from './expression.ts';
import { matrix } from './matrix.ts';
import { matrixdropdown } from './matrixdropdown.ts';
import { matrixdynamic } from './matrixdynamic.ts';
import { multipletext } from './multipletext.ts';
import { paneldynamic } from './paneldynamic.ts';
import { radiogroup } from './radiogroup.ts';
import { ranking } from './ranking.ts';
import { rating } from './rating.ts';
import { tagbox } from './tagbox.ts';
import { text } from './text.ts';

export const kinds: ReadonlyMap<string, Kind> = new Map([
	['text', text],
	['comment', comment],
	['radiogroup', radiogroup],
	['checkbox', checkbox],
	['tagbox', tagbox],
	['dropdown', dropdown],
	['ranking', ranking],
	['rating', rating],
	['boolean', boolean],
	['matrix', matrix],
	['multipletext', multipletext],
	['matrixdropdown', matrixdropdown],
	['matrixdynamic', matrixdynamic],
	['paneldynamic', paneldynamic],
	['expression', expression]
]);

/** What `check` refuses can be counted all the same, and not be drawn. */
export function kindOf(question: { getType: () => string }): Kind {
	const type = question.getType();
	return kinds.get(type) ?? countedOnly.get(type) ?? opaque;
}

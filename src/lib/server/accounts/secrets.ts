import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A secret no one can guess: 256 bits. */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** Six digits, leading zeros kept. */
export function newCode(): string {
	return randomInt(0, 1_000_000).toString().padStart(6, '0');
}

/** The digits of what a person typed, in whichever digits their keyboard has: "٤٢ ٠" is "420". */
export function digitsOf(typed: string): string {
	return Array.from(typed.normalize('NFKC'))
		.map((character) => {
			const code = character.charCodeAt(0);
			if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
			if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
			return character;
		})
		.filter((character) => character >= '0' && character <= '9')
		.join('');
}

export function sha256(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** Compares two digests without telling by its duration where they differ. */
export function sameDigest(one: string, other: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(other)];
	return a.length === b.length && timingSafeEqual(a, b);
}

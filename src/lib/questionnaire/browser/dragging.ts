/** Following a pointer until it is let go, the page scrolling along at its edges. */
export interface Followed {
	/** Where the pointer is, in the window, whenever it or the page moved. */
	moved: (y: number) => void;
	/** Let go, or taken back by Escape or by the system. */
	ended: (kept: boolean) => void;
}

/** How near to the edge the page begins to scroll, and how far at once, in pixels. */
const EDGE = 72;
const STEP = 8;

/** @param held takes the pointer; it must stay in the document meanwhile */
export function followPointer(
	held: HTMLElement,
	{ pointerId, clientY }: PointerEvent,
	followed: Followed
): void {
	let y = clientY;
	let started = false;
	const following = new AbortController();
	const { signal } = following;

	function end(kept: boolean): void {
		following.abort();
		followed.ended(kept);
	}
	function scroll(): void {
		if (signal.aborted) return;
		const step = y < EDGE ? -STEP : y > innerHeight - EDGE ? STEP : 0;
		if (started && step !== 0) {
			scrollBy({ top: step, behavior: 'instant' });
			followed.moved(y);
		}
		requestAnimationFrame(scroll);
	}

	held.setPointerCapture(pointerId);
	held.addEventListener(
		'pointermove',
		(event) => {
			y = event.clientY;
			// A press that trembles is no drag.
			started ||= Math.abs(y - clientY) > 4;
			if (started) followed.moved(y);
		},
		{ signal }
	);
	held.addEventListener('pointerup', () => end(true), { signal });
	held.addEventListener('pointercancel', () => end(false), { signal });
	document.addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'Escape') return;
			event.preventDefault();
			end(false);
		},
		{ signal, capture: true }
	);
	requestAnimationFrame(scroll);
}

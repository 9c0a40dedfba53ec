/**
 * Functions of expressions are given whatever somebody has answered, and some of survey-core's throw at
 * what they do not expect. An expression that can not be worked out is undecided; no page may fail for
 * it.
 */
import { FunctionFactory } from 'survey-core';

for (const registered of FunctionFactory.Instance.getRegistrations()) {
	FunctionFactory.Instance.register({
		...registered,
		func(this: unknown, ...given: unknown[]): unknown {
			try {
				return Reflect.apply(registered.func, this, given);
			} catch {
				return undefined;
			}
		}
	});
}

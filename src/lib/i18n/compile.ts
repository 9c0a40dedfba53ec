/** Compiles the six catalogues to typed functions; runs after every install. */
import { compile } from '@inlang/paraglide-js';
import { compilerOptions } from './compiler-options.ts';

await compile(compilerOptions);

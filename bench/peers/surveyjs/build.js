/** Bundles the renderer with build/questionnaire.json as small as it gets: minified, brotli at its best. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const page = `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>Questionnaire</title>
		<link rel="icon" href="data:," />
		<link rel="stylesheet" href="/main.css" />
		<script type="module" src="/main.js"></script>
	</head>
	<body>
		<div id="survey"></div>
	</body>
</html>
`;

buildSync({
	entryPoints: ['main.js'],
	bundle: true,
	minify: true,
	format: 'esm',
	target: 'es2022',
	outdir: 'build'
});
writeFileSync('build/index.html', page);
for (const file of ['index.html', 'main.js', 'main.css'])
	writeFileSync(`build/${file}.br`, brotliCompressSync(readFileSync(`build/${file}`)));

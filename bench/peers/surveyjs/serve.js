/** Serves what was built, compressed beforehand, on the port given. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const files = {
	'/': ['index.html', 'text/html; charset=utf-8'],
	'/main.js': ['main.js', 'text/javascript'],
	'/main.css': ['main.css', 'text/css']
};
const answers = new Map(
	Object.entries(files).map(([path, [name, type]]) => [
		path,
		{ type, body: readFileSync(`build/${name}.br`) }
	])
);

createServer((request, response) => {
	const answer = answers.get(request.url);
	if (!answer) return response.writeHead(404).end();
	response
		.writeHead(200, {
			'content-type': answer.type,
			'content-encoding': 'br',
			'content-length': answer.body.byteLength,
			'cache-control': 'max-age=31536000'
		})
		.end(answer.body);
}).listen(Number(process.env.PORT), 'localhost');

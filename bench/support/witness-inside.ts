/** Loaded into the measured process before anything else: tells what it uses when asked. */
process.on('message', () => {
	const { rss, heapUsed } = process.memoryUsage();
	const { user, system } = process.cpuUsage();
	process.send?.({ rss, heapUsed, processor: (user + system) / 1000 });
});
process.channel?.unref();

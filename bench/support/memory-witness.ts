/** Loaded into the measured process before anything else: tells how much memory it holds when asked. */
process.on('message', () => process.send?.(process.memoryUsage()));
process.channel?.unref();

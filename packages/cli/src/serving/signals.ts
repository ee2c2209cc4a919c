/** Waits until somebody wants the process to end. Who asks twice does not want to wait. */
export function stopped(signals: NodeJS.EventEmitter = process): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) signals.on(signal, stop);
  });
}

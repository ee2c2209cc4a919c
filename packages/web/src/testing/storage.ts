/** A store as a browser has it; its keys are its own, as there. */
export function storage(): Record<string, unknown> {
  const methods = {
    getItem: (key: string) => all[key] ?? null,
    setItem: (key: string, value: string) => {
      all[key] = value;
    },
    removeItem: (key: string) => {
      delete all[key];
    },
  };
  const all: Record<string, unknown> = Object.create(methods);
  return all;
}

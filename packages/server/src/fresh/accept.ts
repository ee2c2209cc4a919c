/** Whether an Accept-Encoding takes a way of packing: `accepts('gzip;q=0.8, br', 'gzip')`. */
export function accepts(header: string | undefined, packing: 'gzip' | 'br'): boolean {
  const wishes = new Map(
    (header ?? '').split(',').map((each) => {
      const [name = '', ...facts] = each.split(';').map((part) => part.trim().toLowerCase());
      const weight = facts.find((fact) => fact.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (wishes.get(packing) ?? wishes.get('*') ?? 0) > 0;
}

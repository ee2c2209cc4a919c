/**
 * How long ago, or how old.
 *
 *     ageWords(12); // '12 days'
 */
export function ageWords(days: number): string {
  if (days <= 0) return 'today';
  if (days < 100) return days === 1 ? '1 day' : `${days} days`;
  const months = Math.round(days / 30.44);
  if (months < 24) return `${months} months`;
  return `${Math.round(days / 365.25)} years`;
}

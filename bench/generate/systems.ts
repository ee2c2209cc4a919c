import { invented } from './invented.js';

const known =
  'payments checkout identity search orders catalog billing gateway web notifications warehouse pricing ledger api database network mobile mail reports routing storage ingress kubernetes ci logging monitoring dns cdn queue scheduler sessions profiles media chat tracking inventory returns fraud loyalty vouchers tickets bookings calendar documents exports imports analytics recommendations reviews maps geocoder telephony printing scanners lockers depots fleet meters devices firmware vault certificates proxy mesh cache broker stream warehouse-db data-lake backups archive tax invoicing payouts settlement cards bank-link risk kyc onboarding support-desk cms translations images video player ads campaigns newsletter surveys hr payroll intranet wiki vpn wifi office badge power cooling';

/** The systems of the company: about the first ninety have plain names, the others code names; the first have the most incidents. */
export const systems: readonly string[] = [
  ...known.split(' '),
  ...Array.from({ length: 60 }, (_, index) => invented(900_000 + index * 37)),
];

/** The key of a system's tickets: `payments` has `PAY-412`. */
export function ticketKey(system: string): string {
  return system
    .replace(/[^a-z]/g, '')
    .slice(0, system.length > 8 ? 4 : 3)
    .toUpperCase();
}

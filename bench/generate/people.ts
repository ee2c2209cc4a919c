const first =
  'Amara Bjorn Carlos Dilnoza Elena Farid Giulia Hiroshi Ines Jakub Keiko Lukas Maren Nikhil Oksana Pedro Quentin Rania Soren Tamsin Umar Vera Wanjiru Ximena Yusuf Zofia Aisling Baptiste Chipo Dragan Esther Finn Greta Hamza Ilse Joao Katya Leandro Mirela Nnamdi Olga Priya Rashid Saoirse Tomas Ulla Viktor Wei Yael Zdenka Anouk Bogdan Clara Desmond Emeka Freya Goran Helmi Imran Jelena'.split(
    ' ',
  );
const last =
  'Abara Bergqvist Castellan Dvorak Eriksen Ferreira Gupta Horvat Ibrahim Jansen Kowalczyk Lindqvist Marchetti Novak Okonkwo Petrov Quispe Rahman Sato Tanaka Ulrich Varga Weber Xu Yilmaz Zeller Achterberg Bondarenko Chaudhry Delacroix Edwards Fontaine Grigoryan Hakimi Ivanova Jovanovic Kimani Laurent Mbeki Nakamura Oyelaran Pereira Rosenthal Schreiber Thompson Usman Vasquez Wolff Yamada Zimmer'.split(
    ' ',
  );

/** One of three thousand people, by number. */
export function personOf(number: number): string {
  const count = Math.abs(number) % (first.length * last.length);
  return `${first[count % first.length] ?? ''} ${last[(count * 7 + Math.floor(count / first.length)) % last.length] ?? ''}`;
}

export const teams = [
  'Payments and ledger',
  'Shop front',
  'Platform',
  'Data',
  'Identity and access',
  'Logistics',
  'Mobile',
  'Site reliability',
  'Customer care tools',
  'Networks',
  'Search and catalogue',
  'Finance systems',
  'Devices',
  'Workplace',
] as const;

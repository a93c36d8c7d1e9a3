/** The 21 counties from north to south, by the code that Statistics Sweden gives them. */
export const counties: readonly { code: string; name: string }[] = [
  ['25', 'Norrbotten'], ['24', 'Västerbotten'], ['23', 'Jämtland'], ['22', 'Västernorrland'], ['21', 'Gävleborg'], ['20', 'Dalarna'],
  ['17', 'Värmland'], ['18', 'Örebro'], ['19', 'Västmanland'], ['03', 'Uppsala'], ['01', 'Stockholm'], ['04', 'Södermanland'],
  ['05', 'Östergötland'], ['14', 'Västra Götaland'], ['06', 'Jönköping'], ['09', 'Gotland'], ['08', 'Kalmar'], ['07', 'Kronoberg'],
  ['13', 'Halland'], ['10', 'Blekinge'], ['12', 'Skåne'],
].map(([code = '', name = '']) => ({ code, name }))

export const countyName = (code: string): string => counties.find((c) => c.code === code)?.name ?? code

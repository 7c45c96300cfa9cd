/** The package declares a class here; what it exports is an instance. */
declare module 'natural/lib/natural/phonetics/metaphone.js' {
  const metaphone: { process(token: string): string };
  export default metaphone;
}

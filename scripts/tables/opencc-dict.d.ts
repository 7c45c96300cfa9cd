declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}

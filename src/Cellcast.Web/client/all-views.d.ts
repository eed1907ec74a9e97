declare module 'all-views' {
  const views: readonly import('./shell/view.ts').ViewWithPage[];
  export default views;
}

declare module 'world-atlas/countries-110m.json' {
  const topology: unknown;
  export default topology;
}

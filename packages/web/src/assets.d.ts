// Style sheets are bundled beside the scripts; nothing is imported from them.
declare module '*.css';
declare module '@fontsource-variable/*';

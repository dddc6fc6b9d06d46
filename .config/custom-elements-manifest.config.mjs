/** The manifest says what our own tags offer; editors and Storybook's controls read it. */
export default {
  globs: ['src/widgets/*/family-*.ts', 'src/widgets/events.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    {
      name: 'documented-events-only',
      // The analyzer also takes the first argument of each event's constructor for a name.
      packageLinkPhase({customElementsManifest}) {
        for (const {declarations} of customElementsManifest.modules)
          for (const declaration of declarations)
            if (declaration.events)
              declaration.events = declaration.events.filter(({description}) => description !== undefined);
      },
    },
    {
      name: 'published-files',
      // Who installs the package has the built modules, not the sources.
      packageLinkPhase({customElementsManifest}) {
        const publish = (node) => {
          for (const [key, value] of Object.entries(node)) {
            if (value && typeof value === 'object') publish(value);
            else if (typeof value === 'string')
              node[key] = value.replace(/^(\/?)src\/(.*)\.ts$/, '$1dist/$2.js');
          }
        };
        publish(customElementsManifest);
      },
    },
  ],
};

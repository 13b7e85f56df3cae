/** Describes the elements for editors, documentation and types, out of their doc comments. */
export default {
  globs: [
    'src/{figure-element/figure-element,service-finder/service-finder,impact-counter/impact-counter,impact-panel/impact-panel,intake-form/intake-form,intake-inbox/intake-inbox,mobile-team-schedule/mobile-team-schedule,receipt-status/receipt-status,service-card/service-card,quick-exit/quick-exit}.ts',
  ],
  outdir: '.',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [publicOnly(), documentedEvents(), definitions()],
};

/** Takes out what pages cannot use: private members and Lit's own. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
        declaration.members = declaration.members?.filter(
          ({ privacy, static: isStatic }) => privacy !== 'private' && privacy !== 'protected' && !isStatic,
        );
        const members = new Set(declaration.members?.map(({ name }) => name));
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !fieldName || members.has(fieldName),
        );
      }
    },
  };
}

/**
 * Keeps the events that a doc comment describes. The analyzer adds one for each `dispatchEvent(new …)`, and takes the first
 * argument for its name: our events name themselves, and that argument is a field.
 */
function documentedEvents() {
  return {
    name: 'documented-events',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
        declaration.events = declaration.events?.filter(({ description }) => description);
      }
    },
  };
}

/** Says which module registers which tag. */
function definitions() {
  return {
    name: 'definitions',
    packageLinkPhase({ customElementsManifest }) {
      const elements = customElementsManifest.modules.flatMap(({ path, declarations }) =>
        (declarations ?? []).filter(({ tagName }) => tagName).map(({ tagName, name }) => ({ path, tagName, name })),
      );
      for (const { path, tagName, name } of elements) {
        customElementsManifest.modules.push({
          kind: 'javascript-module',
          path: `src/define/${tagName}.ts`,
          declarations: [],
          exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
        });
      }
    },
  };
}

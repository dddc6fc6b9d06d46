/**
 * The blocks in the editor: a preview that the server renders, and a field for each attribute. PHP passes the fields in
 * `familyWidgetsEditor`; titles, icons and types of attributes come from each `block.json`.
 */
((wp, {blocks, heading}) => {
  const {createElement} = wp.element;
  const {InspectorControls, useBlockProps} = wp.blockEditor;
  const {Disabled, PanelBody, SelectControl, TextControl, ToggleControl} = wp.components;
  const ServerSideRender = wp.serverSideRender;

  const fieldFor = ({name, label, options, isSwitch}, {attributes, setAttributes}) => {
    const onChange = (value) => setAttributes({[name]: value === '' || value === false ? undefined : value});
    const common = {key: name, label, onChange, __nextHasNoMarginBottom: true};
    if (isSwitch) return createElement(ToggleControl, {...common, checked: Boolean(attributes[name])});
    const withValue = {...common, value: attributes[name] ?? '', __next40pxDefaultSize: true};
    return options
      ? createElement(SelectControl, {...withValue, options})
      : createElement(TextControl, withValue);
  };

  for (const {name, fields} of blocks)
    wp.blocks.registerBlockType(name, {
      edit: (block) =>
        createElement(
          'div',
          useBlockProps(),
          createElement(
            InspectorControls,
            null,
            createElement(
              PanelBody,
              {title: heading},
              fields.map((field) => fieldFor(field, block)),
            ),
          ),
          // Without links and buttons that would lead away from the post.
          createElement(
            Disabled,
            null,
            createElement(ServerSideRender, {block: name, attributes: block.attributes}),
          ),
        ),
      save: () => null,
    });
})(window.wp, window.familyWidgetsEditor);

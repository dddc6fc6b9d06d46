import type {Plugin} from 'rollup';

/** The parts of the syntax tree that are read. */
interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

interface LiteralNode extends SyntaxNode {
  readonly properties: readonly (SyntaxNode & {readonly key?: {readonly name?: string}})[];
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

export interface NullPrototypeOptions {
  /** Also in arrays, as for a text's attributes, of which only own properties are read. Default: true. */
  readonly inArrays?: boolean;
}

/**
 * A Rollup plugin: object literals have no prototype. Otherwise a page's `Object.prototype.src = …` would be a property
 * of every request, property descriptor, options object of a listener, or text.
 *
 * Excludes Lit's template results: there is one for each template that is rendered, and engines are slow with such
 * objects.
 */
export function nullPrototypes({inArrays = true}: NullPrototypeOptions = {}): Plugin {
  return {
    name: 'null-prototypes',
    renderChunk(code) {
      const places: number[] = [];
      const visit = (node: SyntaxNode, parent?: SyntaxNode): void => {
        if (node.type === 'ArrayExpression' && !inArrays) return;
        if (node.type === 'ObjectExpression' && takesNull(node as LiteralNode, parent))
          places.push(node.start + 1);
        for (const value of Object.values(node))
          for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node);
      };
      visit(this.parse(code) as unknown as SyntaxNode);
      places.sort((a, b) => a - b);
      const pieces = [0, ...places].map((start, index) => code.slice(start, places[index]));
      return {code: pieces.join('__proto__:null,'), map: null};
    },
  };
}

function takesNull({properties}: LiteralNode, parent: SyntaxNode | undefined): boolean {
  // A minifier moves the properties of such a literal into the one around it.
  if (parent?.type === 'SpreadElement') return false;
  return !properties.some(({key}) => key?.name === '__proto__' || key?.name === '_$litType$');
}

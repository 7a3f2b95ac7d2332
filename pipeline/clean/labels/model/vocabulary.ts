/** A feature, or the first words of some: what the next word may be. */
interface Node {
  /** -1 where it is no feature itself. */
  row: number;
  next: Map<string, Node> | null;
}

/** Names of several words that are asked for more often than these are not kept. */
const MAX_KEPT = 5000;

/** The features that some models know, each with its row, to be found by the words of their names. */
export class Vocabulary {
  readonly #root: Node = { row: -1, next: new Map() };
  #size = 0;
  /** The first part asked for last, with what is below: features of one kind come one after the other. */
  #first = '';
  #below: Node | null = null;

  /** Rows of the features that have none yet, in their order. */
  constructor(features: Iterable<string>) {
    for (const feature of features) {
      let node = this.#root;
      for (const word of feature.split(' ')) {
        node.next ??= new Map();
        let next = node.next.get(word);
        if (next === undefined) {
          next = { row: -1, next: null };
          node.next.set(word, next);
        }
        node = next;
      }
      if (node.row === -1) node.row = this.#size++;
    }
  }

  get size(): number {
    return this.#size;
  }

  /** The row of a feature by its whole name; -1 where no model knows it. */
  rowOfName(name: string): number {
    return behindWords(this.#root.next, name)?.row ?? -1;
  }

  /** The row of a feature, by the parts of its name; -1 where no model knows it. */
  rowOf(
    first: string,
    second?: string,
    third?: string,
    fourth?: string,
    fifth?: string,
    sixth?: string,
    seventh?: string,
  ): number {
    if (first !== this.#first) {
      this.#first = first;
      this.#below = below(this.#root, first);
    }
    let node = this.#below;
    if (node !== null && second !== undefined) node = below(node, second);
    if (node !== null && third !== undefined) node = below(node, third);
    if (node !== null && fourth !== undefined) node = below(node, fourth);
    if (node !== null && fifth !== undefined) node = below(node, fifth);
    if (node !== null && sixth !== undefined) node = below(node, sixth);
    if (node !== null && seventh !== undefined) node = below(node, seventh);
    return node === null ? -1 : node.row;
  }
}

const NOTHING: Node = { row: -1, next: null };

function below({ next }: Node, part: string): Node | null {
  if (next === null) return null;
  const found = next.get(part);
  if (found !== undefined) return found;
  return part.includes(' ') ? belowWords(next, part) : null;
}

function behindWords(nodes: Map<string, Node> | null, words: string): Node | undefined {
  let node: Node | undefined = { row: -1, next: nodes };
  for (const word of words.split(' ')) node = node?.next?.get(word);
  return node;
}

/** What stands below several words, kept as if they were one. */
function belowWords(nodes: Map<string, Node>, part: string): Node {
  const found = behindWords(nodes, part) ?? NOTHING;
  if (nodes.size < MAX_KEPT) nodes.set(part, found);
  return found;
}

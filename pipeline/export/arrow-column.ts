import { Bool, type DataType, Dictionary, Field, Float64, Int32, List, Utf8 } from 'apache-arrow';
import {
  type Builder,
  bitBuilder,
  codeBuilder,
  listBuilder,
  numberBuilder,
  pairBuilder,
  textBuilder,
} from './arrow-builders.ts';
import type { Column } from './columns.ts';

/** A column's Arrow field, and what its values are gathered in. */
export interface ArrowColumn {
  field: Field;
  builder: Builder;
}

/**
 * The values must have passed the column's schema. `dictionaryId` tells the enums of one file apart: given, since
 * Arrow's own are numbered by process, and the bytes would differ.
 */
export function arrowColumn(column: Column, dictionaryId: number): ArrowColumn {
  const builder = builderOf(column, dictionaryId);
  const metadata = new Map([['description', column.description]]);
  return { field: new Field(column.name, builder.type, column.nullable, metadata), builder };
}

function builderOf(column: Column, dictionaryId: number): Builder {
  switch (column.kind) {
    case 'text':
      return textBuilder();
    case 'enum':
      return codeBuilder(new Dictionary(new Utf8(), new Int32(), dictionaryId), column.values);
    case 'int32':
      return numberBuilder(new Int32(), (size) => new Int32Array(size));
    case 'float64':
      return numberBuilder(new Float64(), (size) => new Float64Array(size));
    case 'boolean':
      return bitBuilder(new Bool());
    case 'texts':
      return listBuilder(listOf(new Utf8()), textBuilder());
    case 'spans':
      return listBuilder(listOf(listOf(new Int32())), pairBuilder(listOf(new Int32())));
  }
}

const listOf = <Item extends DataType>(item: Item) => new List(new Field('item', item, false));

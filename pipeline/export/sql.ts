/** A name of a table or column, whatever is in it. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The rows of a Parquet file, as a table. */
export const parquetOf = (file: string): string => `read_parquet(${text(file)})`;

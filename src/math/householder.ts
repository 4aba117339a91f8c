/**
 * Turns a matrix [rows, columns] into an upper triangle by reflections, in place and with a vector [rows] beside it, so
 * that ‖vector − matrix h‖ stays what it was for every h (Golub and Van Loan, section 5.2). Returns the sum of squares of
 * the part of the vector that no h can reach, its entries from `columns` on.
 */
export function triangulate(matrix: Float64Array, vector: Float64Array, rows: number, columns: number): number {
  for (let k = 0; k < Math.min(rows - 1, columns); k++) {
    let largest = 0;
    for (let i = k; i < rows; i++) largest = Math.max(largest, Math.abs(matrix[i * columns + k]!));
    if (largest === 0) continue;
    let squares = 0;
    for (let i = k; i < rows; i++) squares += (matrix[i * columns + k]! / largest) ** 2;
    const pivot = matrix[k * columns + k]!;
    const length = largest * Math.sqrt(squares);
    const diagonal = pivot > 0 ? -length : length;
    // v = column − diagonal e_k, of which only the first entry differs from the column; ‖v‖² = 2 length (length + |pivot|).
    const first = pivot - diagonal;
    const scale = 1 / (length * (length + Math.abs(pivot)));
    for (let j = k + 1; j <= columns; j++) {
      const last = j === columns;
      let product = first * (last ? vector[k]! : matrix[k * columns + j]!);
      for (let i = k + 1; i < rows; i++)
        product += matrix[i * columns + k]! * (last ? vector[i]! : matrix[i * columns + j]!);
      const shift = product * scale;
      if (last) vector[k]! -= shift * first;
      else matrix[k * columns + j]! -= shift * first;
      for (let i = k + 1; i < rows; i++) {
        if (last) vector[i]! -= shift * matrix[i * columns + k]!;
        else matrix[i * columns + j]! -= shift * matrix[i * columns + k]!;
      }
    }
    matrix[k * columns + k] = diagonal;
    for (let i = k + 1; i < rows; i++) matrix[i * columns + k] = 0;
  }
  let beyond = 0;
  for (let i = columns; i < rows; i++) beyond += vector[i]! ** 2;
  return beyond;
}

import { useEffect, useRef, useState } from 'react';
import { ownData, type Cut, type Question } from '../../../../state/ownData.ts';
import { Whole } from './Fields.tsx';

interface CutProps {
  readonly question: Extract<Question, { readonly about: 'cut' }>;
  readonly file: File | undefined;
}

const tilesOf = (cut: Cut | undefined, width: number, height: number): { rows: number; columns: number } => {
  if (!cut) return { rows: 1, columns: 1 };
  if ('rows' in cut) return { rows: cut.rows, columns: cut.columns };
  return { rows: Math.floor(height / cut.tileHeight), columns: Math.floor(width / cut.tileWidth) };
};

/** The sheet itself, painted once. */
function Sprite({ file, width, height }: { file: File; width: number; height: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    createImageBitmap(file).then(
      (bitmap) => {
        if (isWanted) canvas.current?.getContext('2d')?.drawImage(bitmap, 0, 0);
        bitmap.close();
      },
      // The reader has decoded it before and says what is wrong with it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [file]);
  return <canvas ref={canvas} width={width} height={height} aria-hidden="true" />;
}

/** How a sheet of pictures is cut, with the cuts drawn over it. */
export function CutForm({ question: { width, height, guesses }, file }: CutProps) {
  const [{ rows, columns }, setTiles] = useState(() => tilesOf(guesses[0], width, height));
  const isEven = width % columns === 0 && height % rows === 0;
  const lines =
    Array.from({ length: columns - 1 }, (_, i) => `M${((i + 1) * width) / columns} 0V${height}`).join('') +
    Array.from({ length: rows - 1 }, (_, i) => `M0 ${((i + 1) * height) / rows}H${width}`).join('');
  return (
    <>
      <div className="own-fields">
        <Whole label="rows" value={rows} min={1} max={height} onChange={(next) => setTiles({ rows: next, columns })} />
        <Whole
          label="columns"
          value={columns}
          min={1}
          max={width}
          onChange={(next) => setTiles({ rows, columns: next })}
        />
        {guesses.slice(0, 4).map((guess) => {
          const tiles = tilesOf(guess, width, height);
          return (
            <button
              key={`${tiles.rows} ${tiles.columns}`}
              type="button"
              className="quiet"
              onClick={() => setTiles(tiles)}
            >
              {tiles.rows} × {tiles.columns}
            </button>
          );
        })}
      </div>
      <div className="own-cut" style={{ aspectRatio: `${width} / ${height}` }}>
        {file && <Sprite file={file} width={width} height={height} />}
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`The sheet, cut into ${rows} rows and ${columns} columns`}
        >
          <path d={lines} />
        </svg>
      </div>
      <p className="trainer-note" role="status">
        {isEven
          ? `${rows * columns} pictures of ${width / columns} × ${height / rows} pixels.`
          : `${rows} rows and ${columns} columns do not divide ${width} × ${height} pixels evenly; choose numbers that do.`}
      </p>
      <button
        type="button"
        className="btn alt"
        disabled={!isEven}
        onClick={() => void ownData.choose({ cut: { rows, columns } })}
      >
        Cut it
      </button>
    </>
  );
}

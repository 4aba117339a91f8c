import type { ReactNode } from 'react';
import type { Exercise as AnyExercise } from '../notebook/exercise.ts';
import { currentLesson } from '../state/lesson.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { Chosen } from './exercise/Chosen.tsx';
import { Help } from './exercise/Help.tsx';
import { Numeric } from './exercise/Numeric.tsx';
import { Task } from './exercise/Task.tsx';
import { Prose } from './Prose.tsx';

function Fields({ exercise }: { readonly exercise: AnyExercise }): ReactNode {
  if (exercise.kind === 'numeric') return <Numeric exercise={exercise} />;
  return exercise.kind === 'widget' ? <Task exercise={exercise} /> : <Chosen exercise={exercise} />;
}

/** An exercise of the page: prompt, answer, feedback, hints and worked solution. Throws when the page has none of this id. */
export function Exercise({ id }: { readonly id: string }): ReactNode {
  const { exercises } = currentLesson();
  const index = exercises.findIndex((candidate) => candidate.id === id);
  const exercise = exercises[index];
  if (!exercise) throw new Error(`Exercise: id must name an exercise of this page, got ${id}`);
  const done = useAnswer(id)?.done === true;
  const name = `Exercise ${id.replace(/^E/, '')}`;
  return (
    <section className="card exercise" aria-label={name} id={id} data-done={done || undefined}>
      <p className="k">
        {name}
        <span className="r">{done ? 'done' : `${index + 1} of ${exercises.length}`}</span>
      </p>
      <p>
        <Prose text={exercise.prompt} />
      </p>
      <Fields exercise={exercise} />
      <Help hints={exercise.hints} solution={exercise.solution} />
    </section>
  );
}

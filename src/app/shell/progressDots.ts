import { openProgress, progress } from '../../state/progress.ts';

/** Fills the dot of each lesson by the share of its questions that are done. */
export function startProgressDots(): void {
  const show = (): void => {
    const { answers } = progress.getState();
    for (const dot of document.querySelectorAll<HTMLElement>('.dot[data-questions]')) {
      const questions = dot.dataset['questions']?.split(' ').filter(Boolean) ?? [];
      const done = questions.filter((id) => answers[id]?.done).length;
      dot.style.setProperty('--done', questions.length > 0 ? String(done / questions.length) : '0');
      const words = dot.querySelector('.vh');
      if (words) words.textContent = done > 0 ? `${done} of ${questions.length} questions done,` : '';
    }
  };
  progress.subscribe(show);
  openProgress();
}

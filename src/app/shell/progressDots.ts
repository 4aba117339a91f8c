import { openProgress, progress } from '../../state/progress.ts';
import { say } from './notices.ts';

/** Fills the dot of each lesson by the share of its questions that are done; says once where answers cannot be kept. */
export function startProgressDots(): void {
  let told = false;
  const show = (): void => {
    const { answers, kept } = progress.getState();
    if (!kept && !told && Object.keys(answers).length > 0) {
      told = true;
      say('This browser keeps nothing for this site, so your answers last until you leave the page.');
    }
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

import type { ReactNode } from 'react';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { DenoiserScene } from './scene.ts';

function Row({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const waiting = <span className="num">…</span>;

/** The bound and its parts in nats per held-out point, beside the autoencoder’s and the law’s. */
export function Readout({ shown: { learned } }: { readonly shown: DenoiserScene }) {
  const view = learned?.view;
  return (
    <>
      <dl className="routes">
        <Row name="diffusion, ELBO">
          {view ? (
            <Num value={view.fitted.mean} standardError={view.fitted.standardError} digits={4} chars={6} term="elbo" />
          ) : (
            waiting
          )}
        </Row>
        <Row name="VAE, ELBO (recorded run)">
          {view ? <Num value={view.autoencoder.elbo} digits={2} chars={6} /> : waiting}
        </Row>
        <Row
          name={
            <>
              law of the data, mean <Tex tex="\ev{\log p(x)}" />
            </>
          }
        >
          {view ? (
            <Num
              value={view.law.mean}
              // The checkerboard has the same density everywhere, so that nothing is left to chance.
              standardError={view.law.standardError > 1e-9 ? view.law.standardError : undefined}
              digits={4}
              chars={6}
              term="evidence"
            />
          ) : (
            waiting
          )}
        </Row>
        <Row name="diffusion below the law">
          {view ? (
            <Num
              value={view.gap.mean}
              standardError={view.gap.standardError}
              digits={4}
              chars={5}
              term="gap"
              unit="nats"
            />
          ) : (
            waiting
          )}
        </Row>
      </dl>
      <dl className="routes">
        <Row name={<Tex tex="\E\log p(x_0\mid x_1)" />}>
          {view ? <Num value={view.fitted.reconstruction} digits={2} chars={5} /> : waiting}
        </Row>
        <Row name={<Tex tex="-\KL{q(x_T\mid x_0)}{\prior p}" />}>
          {view ? <Num value={-view.fitted.priorKl} digits={4} chars={7} term="prior" /> : waiting}
        </Row>
        <Row name={<Tex tex="-\textstyle\sum_{t\ge2}\mathrm{KL}_t" />}>
          {learned ? <Num value={-learned.denoisingKl} digits={2} chars={5} /> : waiting}
        </Row>
        <Row
          name={
            <>
              with <Tex tex="\sigma_t^2=\tilde\beta_t" /> instead, ELBO
            </>
          }
        >
          {view ? (
            <Num value={view.target.mean} standardError={view.target.standardError} digits={4} chars={6} term="elbo" />
          ) : (
            waiting
          )}
        </Row>
      </dl>
    </>
  );
}

export { accumulate, columnMeans, gather } from './arrays';
export { above, klPerUnit, logPosterior, posteriorGradient, reparameterize, sampledPosteriorGradient } from './latent';
export { dense, denseBackward, layerGradient } from './layers';
export { likelihoodGradient, logLikelihood, logSigmaGradient, mean, reconstructionError } from './likelihood';
export { mixtureGradient, mixtureLogProb } from './mixture';
export { noise } from './noise';
export { adam, descend, settleAll } from './optimizer';
export { importanceWeights, logMeanWeight } from './weights';

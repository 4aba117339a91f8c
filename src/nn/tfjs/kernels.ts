import { registerKernel } from '@tensorflow/tfjs-core';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/_FusedMatMul';
import { addConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul';
import { castConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Cast';
import { concatConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Concat';
import { identityConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Identity';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sigmoid';
import { tanhConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Tanh';

/** Registers the WebGL kernels that are used beside our own formulas; all of them would triple the download. */
export function registerKernels(): void {
  [
    _fusedMatMulConfig,
    addConfig,
    batchMatMulConfig,
    castConfig,
    concatConfig,
    identityConfig,
    reshapeConfig,
    sigmoidConfig,
    tanhConfig,
  ].forEach(registerKernel);
}

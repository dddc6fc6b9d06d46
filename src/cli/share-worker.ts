/** One of the threads among which many texts are shared out. */
import {parentPort, workerData} from 'node:worker_threads';
import {checkShare, type Share} from './share.js';

parentPort!.postMessage(checkShare(workerData as Share));

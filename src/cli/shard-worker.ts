/** A thread that checks one shard. */
import {parentPort, workerData} from 'node:worker_threads';
import {checkShard, type Shard} from './shard.js';

parentPort!.postMessage(checkShard(workerData as Shard));

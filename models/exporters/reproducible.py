"""Makes TensorFlow compute the same bits on every run.

Import this before anything that imports tensorflow: the environment variables are read
when the library is loaded.
"""

import os

os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"  # oneDNN picks kernels by processor
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras  # noqa: E402
import tensorflow as tf  # noqa: E402


def start(seed):
    """Fix every seed and run on one thread, so that sums are added in one order."""
    tf.config.threading.set_intra_op_parallelism_threads(1)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    tf.config.experimental.enable_op_determinism()
    keras.utils.set_random_seed(seed)

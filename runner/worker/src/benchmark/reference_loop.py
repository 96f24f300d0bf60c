"""The engine's own Python loop in slices, for speed.py: the counterpart of TimedLoopMain.

For each line of stdin, a number of milliseconds, runs that long and prints nanoseconds: the medians of
invoke and of end to end, and the tenth percentile of invoke. Arguments: engine, threads, model file, one .npy file an input.
"""

import sys
import time

import numpy as np


def tflite(path, threads, arrays):
    try:
        from ai_edge_litert.interpreter import Interpreter
    except ImportError:
        from tensorflow.lite import Interpreter
    interpreter = Interpreter(model_path=path, num_threads=threads)
    interpreter.allocate_tensors()
    inputs = [(d["index"], a) for d, a in zip(interpreter.get_input_details(), arrays)]
    outputs = [d["index"] for d in interpreter.get_output_details()]

    def write():
        for index, array in inputs:
            interpreter.set_tensor(index, array)

    return write, interpreter.invoke, lambda: [interpreter.get_tensor(i) for i in outputs]


def openvino(path, threads, arrays):
    import openvino as ov

    compiled = ov.Core().compile_model(path, "CPU", {"NUM_STREAMS": 1, "INFERENCE_NUM_THREADS": threads})
    request = compiled.create_infer_request()
    inputs = [(request.get_input_tensor(i).data, a) for i, a in enumerate(arrays)]

    def write():
        for data, array in inputs:
            data[...] = array

    return write, request.infer, lambda: [request.get_output_tensor(i).data.copy() for i in range(len(compiled.outputs))]


def main():
    engine, threads, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    write, invoke, read = {"tflite": tflite, "openvino": openvino}[engine](path, threads, [np.load(f) for f in sys.argv[4:]])
    clock = time.perf_counter_ns
    print("ready", flush=True)
    for line in sys.stdin:
        duration, inference, end_to_end = int(line) * 1_000_000, [], []
        begin = clock()
        while not inference or clock() - begin < duration:
            start = clock()
            write()
            invoked = clock()
            invoke()
            done = clock()
            read()
            inference.append(done - invoked)
            end_to_end.append(clock() - start)
        inference.sort()
        end_to_end.sort()
        n = len(inference)
        print(inference[n // 2], end_to_end[n // 2], inference[n // 10], flush=True)


if __name__ == "__main__":
    main()

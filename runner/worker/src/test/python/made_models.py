"""Makes small models of many kinds with the official tools: ONNX, OpenVINO IR and TensorFlow Lite."""

import logging
import pathlib

import numpy as np

NUMBERS = ["float32", "float16", "int8", "uint8", "int16", "int32", "int64", "float64", "uint16", "uint32", "uint64"]


def make(folder, random_networks):
    """The paths of all models that could be made; tells what could not."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for maker in (OnnxModels, IrModels, TfLiteModels):
        try:
            models = maker(folder, random_networks)
        except ImportError as e:
            print(f"left out: {maker.__name__} ({e})")
            continue
        models.make()
        made += models.paths
        print(f"{maker.__name__}: {len(models.paths)} made, {models.failed} could not be made")
    return sorted(made)


class Models:
    def __init__(self, folder, random_networks):
        self.folder = pathlib.Path(folder)
        self.random_networks = random_networks
        self.paths = []
        self.failed = 0

    def attempt(self, name, suffix, write):
        path = self.folder / (name + suffix)
        if path in self.paths:
            raise ValueError(f"{path.name} is made twice: one of the two models would be compared with the other's outputs")
        if path.exists() and path.stat().st_size:
            self.paths.append(path)
            return
        try:
            write(path)
            self.paths.append(path)
        except Exception as e:  # a tool that cannot make a model is not what is tested here
            self.failed += 1
            path.unlink(missing_ok=True)
            lines = str(e).strip().splitlines() or [type(e).__name__]
            print(f"not made: {path.name}: {lines[-1][:150]}")


class OnnxModels(Models):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        import onnx

        self.onnx = onnx

    def graph(self, name, nodes, inputs, outputs, constants=None, opset=17):
        """nodes: (op, inputs, outputs, attributes); inputs and outputs: name -> (type, shape)."""
        helper, numpy_helper = self.onnx.helper, self.onnx.numpy_helper

        def value(item):
            kind = helper.np_dtype_to_tensor_dtype(np.dtype(item[1][0]))
            return helper.make_tensor_value_info(item[0], kind, item[1][1])

        def write(path):
            graph = helper.make_graph(
                [helper.make_node(op, list(i), list(o), **a) for op, i, o, a in nodes],
                name,
                [value(i) for i in inputs.items()],
                [value(o) for o in outputs.items()],
                [numpy_helper.from_array(np.asarray(v), k) for k, v in (constants or {}).items()],
            )
            model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=9)
            self.onnx.save(model, str(path))

        self.attempt("onnx_" + name, ".onnx", write)

    def one(self, name, op, ins, outs, constants=None, opset=17, **attributes):
        """A model of one operation; ins and outs are lists of (type, shape), constants follow the inputs."""
        names = [f"x{i}" for i in range(len(ins))]
        results = [f"y{i}" for i in range(len(outs))]
        self.graph(
            name,
            [(op, names + list(constants or {}), results, attributes)],
            dict(zip(names, ins)),
            dict(zip(results, outs)),
            constants,
            opset,
        )

    def make(self):
        rng = np.random.default_rng(1)
        f = "float32"
        for t in NUMBERS:
            self.one(f"add_{t}", "Add", [(t, [2, 3]), (t, [2, 3])], [(t, [2, 3])])
            self.one(f"identity_{t}", "Identity", [(t, [3, 4])], [(t, [3, 4])])
            self.one(f"to_float_{t}", "Cast", [(t, [7])], [(f, [7])], to=1)
            self.one(f"from_float_{t}", "Cast", [(f, [7])], [(t, [7])], to=self.onnx.helper.np_dtype_to_tensor_dtype(np.dtype(t)))
            self.one(f"transpose_{t}", "Transpose", [(t, [2, 3, 4])], [(t, [4, 2, 3])], perm=[2, 0, 1])
            self.one(f"concat_{t}", "Concat", [(t, [2, 3]), (t, [2, 1]), (t, [2, 4])], [(t, [2, 8])], axis=1)
        for rank in range(7):
            shape = [2, 3, 1, 4, 2, 3][:rank]
            self.one(f"rank{rank}", "Neg", [(f, shape)], [(f, shape)])
        self.one("not", "Not", [("bool", [5, 2])], [("bool", [5, 2])])
        self.one("less", "Less", [(f, [4, 3]), (f, [4, 3])], [("bool", [4, 3])])
        self.one("where", "Where", [("bool", [4]), (f, [4]), (f, [4])], [(f, [4])])
        self.one("scalar_mul", "Mul", [(f, []), (f, [3])], [(f, [3])])
        for op in ("Relu", "Sigmoid", "Tanh", "Exp", "Erf", "Softplus", "Abs", "Floor", "Ceil", "Round", "Sqrt", "Sin", "Cos", "Elu",
                   "Selu", "LeakyRelu", "HardSigmoid", "HardSwish", "Mish", "Softsign", "Sign", "Reciprocal", "Atan"):
            self.one(op.lower(), op, [(f, [3, 37])], [(f, [3, 37])], opset=18)
        for op in ("ReduceMean", "ReduceMax", "ReduceMin", "ReduceProd", "ReduceL2", "ReduceLogSumExp"):
            self.one(op.lower(), op, [(f, [2, 5, 6])], [(f, [2, 1, 6])], axes=[1])
        self.one("reducesum_all", "ReduceSum", [(f, [7, 9])], [(f, [])], keepdims=0)
        self.one("argmax", "ArgMax", [(f, [4, 10])], [("int64", [4, 1])], axis=1)
        self.one("topk", "TopK", [(f, [3, 20])], [(f, [3, 5]), ("int64", [3, 5])], {"k": np.array([5], np.int64)})
        self.one("split", "Split", [(f, [2, 6])], [(f, [2, 1]), (f, [2, 2]), (f, [2, 3])], {"s": np.array([1, 2, 3], np.int64)}, axis=1)
        self.one("softmax", "Softmax", [(f, [2, 50])], [(f, [2, 50])])
        self.one("gather", "Gather", [(f, [5, 4])], [(f, [3, 4])], {"i": np.array([4, 0, 2], np.int64)})
        self.one("slice", "Slice", [("int32", [8, 8])], [("int32", [3, 2])],
                 {"a": np.array([1, 5]), "b": np.array([7, 1]), "c": np.array([0, 1]), "d": np.array([2, -2])})
        self.one("pad", "Pad", [(f, [2, 3])], [(f, [3, 5])], {"p": np.array([1, 2, 0, 0], np.int64), "v": np.float32(0.5)})
        self.one("reshape", "Reshape", [("int64", [4, 6])], [("int64", [2, 12])], {"s": np.array([2, -1], np.int64)})
        self.one("expand", "Expand", [(f, [3, 1])], [(f, [2, 3, 4])], {"s": np.array([2, 3, 4], np.int64)})
        self.one("tile", "Tile", [("uint8", [2, 2])], [("uint8", [4, 6])], {"s": np.array([2, 3], np.int64)})
        self.one("cumsum", "CumSum", [(f, [3, 9])], [(f, [3, 9])], {"a": np.array(1, np.int64)})
        self.one("depthtospace", "DepthToSpace", [(f, [1, 8, 3, 3])], [(f, [1, 2, 6, 6])], blocksize=2)
        self.one("einsum", "Einsum", [(f, [2, 3, 4]), (f, [2, 4, 5])], [(f, [2, 3, 5])], equation="bij,bjk->bik")
        self.one("matmul", "MatMul", [(f, [3, 40])], [(f, [3, 17])], {"w": rng.standard_normal((40, 17)).astype(f)})
        self.one("gemm", "Gemm", [(f, [2, 30])], [(f, [2, 9])], {"w": rng.standard_normal((9, 30)).astype(f), "b": rng.standard_normal(9).astype(f)}, transB=1)
        self.one("matmul_both", "MatMul", [(f, [2, 3, 8]), (f, [2, 8, 5])], [(f, [2, 3, 5])])
        self.one("layernorm", "LayerNormalization", [(f, [4, 64])], [(f, [4, 64])], {"s": np.ones(64, f), "b": np.zeros(64, f)})
        self.one("instancenorm", "InstanceNormalization", [(f, [1, 8, 33, 47])], [(f, [1, 8, 33, 47])], {"s": np.ones(8, f), "b": np.zeros(8, f)})
        for stride, group, name in ((1, 1, "conv"), (2, 1, "conv_stride"), (1, 8, "depthwise")):
            w = rng.standard_normal((8, 8 // group, 3, 3)).astype(f)
            side = 16 // stride
            self.one(name, "Conv", [(f, [1, 8, 16, 16])], [(f, [1, 8, side, side])], {"w": w}, pads=[1, 1, 1, 1], strides=[stride] * 2, group=group)
        self.one("convtranspose", "ConvTranspose", [(f, [1, 4, 5, 5])], [(f, [1, 3, 11, 11])], {"w": rng.standard_normal((4, 3, 3, 3)).astype(f)}, strides=[2, 2])
        self.one("maxpool", "MaxPool", [(f, [1, 3, 9, 9])], [(f, [1, 3, 4, 4])], kernel_shape=[3, 3], strides=[2, 2])
        self.one("avgpool", "AveragePool", [(f, [1, 3, 9, 9])], [(f, [1, 3, 4, 4])], kernel_shape=[3, 3], strides=[2, 2])
        self.one("resize", "Resize", [(f, [1, 2, 4, 4])], [(f, [1, 2, 8, 8])], {"r": np.array([], f), "s": np.array([1, 1, 2, 2], f)}, mode="linear")
        w, r = rng.standard_normal((1, 32, 6)).astype(f), rng.standard_normal((1, 32, 8)).astype(f)
        self.one("lstm", "LSTM", [(f, [5, 1, 6])], [(f, [5, 1, 1, 8]), (f, [1, 1, 8]), (f, [1, 1, 8])], {"w": w, "r": r}, hidden_size=8)
        self.one("empty", "Add", [(f, [0, 3]), (f, [0, 3])], [(f, [0, 3])])
        self.one("open_batch", "Relu", [(f, ["n", 3])], [(f, ["n", 3])])
        self.one("nonzero", "NonZero", [("int32", [3, 4])], [("int64", [2, "n"])])
        self.one("nms", "NonMaxSuppression", [(f, [1, 30, 4]), (f, [1, 2, 30])], [("int64", ["n", 3])],
                 {"m": np.array([5], np.int64), "i": np.array([0.5], f), "s": np.array([0.0], f)})
        self.graph("two_from_one", [("Add", ["b", "a"], ["z"], {}), ("Sub", ["b", "a"], ["m"], {}), ("Relu", ["m"], ["k"], {})],
                   {"b": (f, [2, 5]), "a": (f, [2, 5])}, {"z": (f, [2, 5]), "k": (f, [2, 5]), "m": (f, [2, 5])})
        self.graph("mixed", [("Cast", ["i"], ["fi"], {"to": 1}), ("Mul", ["fi", "x"], ["p"], {}), ("Greater", ["p", "x"], ["g"], {}),
                             ("Cast", ["u"], ["iu"], {"to": 7}), ("Add", ["iu", "l"], ["s"], {})],
                   {"i": ("int8", [4]), "x": (f, [4]), "u": ("uint8", [3, 1]), "l": ("int64", [3, 2])},
                   {"g": ("bool", [4]), "s": ("int64", [3, 2]), "p": (f, [4])})
        self.graph("constant_output", [("Identity", ["c"], ["k"], {}), ("Neg", ["x"], ["y"], {})], {"x": (f, [2])},
                   {"k": ("int64", [3]), "y": (f, [2])}, {"c": np.array([7, 8, 9], np.int64)})
        for seed in range(self.random_networks):
            self.random_network(seed)

    def random_network(self, seed):
        """Convolutions, pools and branches, with two outputs."""
        rng = np.random.default_rng(100 + seed)
        channels, side = int(rng.integers(1, 5)), int(rng.integers(12, 40))
        nodes, constants, last = [], {}, "image"
        shape = [int(rng.integers(1, 3)), channels, side, side]
        inputs = {"image": ("float32", shape), "bias": ("float32", [1])}
        for i in range(int(rng.integers(2, 6))):
            kind = rng.choice(["conv", "pool", "norm", "act", "branch"])
            out = f"t{i}"
            if kind == "conv":
                filters, k = int(rng.integers(1, 20)), int(rng.choice([1, 3, 5]))
                constants[f"w{i}"] = (rng.standard_normal((filters, channels, k, k)) / k).astype("float32")
                nodes.append(("Conv", [last, f"w{i}"], [out], {"pads": [k // 2] * 4}))
                channels = filters
            elif kind == "pool" and side >= 4:
                nodes.append((str(rng.choice(["MaxPool", "AveragePool"])), [last], [out], {"kernel_shape": [2, 2], "strides": [2, 2]}))
                side //= 2
            elif kind == "norm":
                for part, value in zip("sbmv", (rng.standard_normal(channels), rng.standard_normal(channels), np.zeros(channels), np.ones(channels))):
                    constants[f"{part}{i}"] = value.astype("float32")
                nodes.append(("BatchNormalization", [last, *(f"{part}{i}" for part in "sbmv")], [out], {}))
            elif kind == "branch":
                nodes += [("Sigmoid", [last], [out + "s"], {}), ("Mul", [last, out + "s"], [out], {})]
            else:
                nodes.append((str(rng.choice(["Relu", "Tanh", "Elu"])), [last], [out], {}))
            last = out
        features = channels * side * side
        constants["fc"] = (rng.standard_normal((features, 10)) / np.sqrt(features)).astype("float32")
        nodes += [("Flatten", [last], ["flat"], {}), ("MatMul", ["flat", "fc"], ["raw"], {}), ("Add", ["raw", "bias"], ["logits"], {}),
                  ("Softmax", ["logits"], ["probability"], {}), ("ArgMax", ["logits"], ["best"], {"axis": 1, "keepdims": 0})]
        self.graph(f"random{seed}", nodes, inputs,
                   {"probability": ("float32", [shape[0], 10]), "best": ("int64", [shape[0]])}, constants)


class IrModels(Models):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        import openvino

        self.ov = openvino

    def ir(self, name, build):
        for compress in (False, True):
            self.attempt(f"ir_{name}{'_fp16' if compress else ''}", ".xml",
                         lambda path: self.ov.save_model(build(), str(path), compress_to_fp16=compress))

    def make(self):
        try:
            import openvino.opset13 as op
        except ImportError:  # its place before 2025
            import openvino.runtime.opset13 as op

        rng = np.random.default_rng(2)
        model, f = self.ov.Model, np.float32

        def constant(*shape):
            return op.constant(rng.standard_normal(shape).astype(f))

        def dense():
            x = op.parameter([2, 24], f, name="x")
            return model([op.softmax(op.relu(op.add(op.matmul(x, constant(24, 31), False, False), constant(31))), 1)], [x])

        def convolution():
            x = op.parameter([1, 3, 20, 20], f, name="x")
            y = op.convolution(x, constant(7, 3, 3, 3), [1, 1], [1, 1], [1, 1], [1, 1])
            return model([op.reduce_mean(y, op.constant(np.array([2, 3])), False), op.mvn(y, op.constant(np.array([1, 2, 3])), True, 1e-5, "inside_sqrt")], [x])

        def attention():
            q, k, v = (op.parameter([1, 2, 9, 16], f, name=n) for n in "qkv")
            return model([op.matmul(op.softmax(op.matmul(q, k, False, True), 3), v, False, False)], [v, q, k])

        def types():
            parameters = [op.parameter([3], np.dtype(t), name=t) for t in NUMBERS]
            return model([op.convert(p, t) for p, t in zip(parameters, ["i64", "f32", "i32", "f32", "i32", "i64", "u8", "f32", "i32", "i64", "i64"])], parameters)

        def half():
            x = op.parameter([4, 4], np.float16, name="x")
            return model([op.multiply(x, x), op.add(x, x)], [x])

        def through():
            x, y = op.parameter([2, 2], f, name="x"), op.parameter([], np.int64, name="y")
            return model([x, y, op.add(y, op.constant(np.int64(3))), op.relu(x)], [x, y])

        for build in (dense, convolution, attention, types, half, through):
            self.ir(build.__name__, build)
        for source in sorted(self.folder.glob("onnx_random*.onnx"))[: self.random_networks // 2]:
            self.ir(source.stem, lambda: self.ov.convert_model(str(source)))


class TfLiteModels(Models):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        import tensorflow

        logging.getLogger("absl").setLevel(logging.ERROR)
        self.tf = tensorflow

    def function(self, name, body, *specs, configure=None):
        """specs: (type, shape); body takes and returns tensors."""
        tf = self.tf

        def write(path):
            signature = [tf.TensorSpec(shape, dtype, name=f"in{len(specs) - i}") for i, (dtype, shape) in enumerate(specs)]
            function = tf.function(body, input_signature=signature).get_concrete_function()
            converter = tf.lite.TFLiteConverter.from_concrete_functions([function])
            if configure:
                configure(converter)
            path.write_bytes(converter.convert())

        self.attempt("tflite_" + name, ".tflite", write)

    def keras(self, name, layers, shape, batch=None):
        """A Keras model converted as it is: its batch is open unless given."""
        tf = self.tf

        def write(path):
            tf.keras.utils.set_random_seed(5)
            inputs = tf.keras.Input(shape, batch_size=batch)
            outputs = inputs
            for layer in layers():
                outputs = layer(outputs)
            path.write_bytes(tf.lite.TFLiteConverter.from_keras_model(tf.keras.Model(inputs, outputs)).convert())

        self.attempt("keras_" + name, ".tflite", write)

    def endings(self):
        """What a network's last layers become: shapes that are computed while it runs, results that share memory."""
        tf = self.tf
        keras = tf.keras.layers
        last = {
            "reshape": lambda: keras.Reshape((2, -1)),
            "flatten": keras.Flatten,
            "squeeze": lambda: keras.Lambda(lambda x: tf.squeeze(x[:, :1], [1])),
            "expand_dims": lambda: keras.Lambda(lambda x: tf.expand_dims(x, 1)),
            "slice": lambda: keras.Lambda(lambda x: x[:, 1:, ::2]),
            "permute": lambda: keras.Permute((3, 1, 2)),
        }
        for name, layer in last.items():
            for batch in (None, 1, 2):
                kind = f"{name}_{'open' if batch is None else batch}"
                self.keras(f"conv_{kind}", lambda layer=layer: [keras.Conv2D(4, 3), layer()], (6, 6, 3), batch)
                self.keras(f"input_{kind}", lambda layer=layer: [layer()], (4, 4, 2), batch)
                self.keras(
                    f"conv_{kind}_relu", lambda layer=layer: [keras.Conv2D(4, 3), layer(), keras.ReLU()], (6, 6, 3), batch
                )
        for batch in (None, 1):
            kind = "open" if batch is None else "fixed"
            self.keras(f"gap_reshape_{kind}", lambda: [keras.Conv2D(10, 3), keras.GlobalAveragePooling2D(), keras.Reshape((10,))], (8, 8, 3), batch)
            self.keras(f"conv_all_reshape_{kind}", lambda: [keras.Conv2D(10, 4), keras.Reshape((10,))], (4, 4, 1), batch)
            self.keras(f"dense_reshape_{kind}", lambda: [keras.Dense(12), keras.Reshape((3, 4)), keras.Flatten()], (5,), batch)
        # With an open batch the converter wants TensorFlow's own operations for these.
        self.keras("lstm_fixed", lambda: [keras.LSTM(6)], (5, 3), 1)
        self.keras("gru_flatten_fixed", lambda: [keras.GRU(4, return_sequences=True), keras.Flatten()], (5, 3), 1)

    def make(self):
        self.endings()
        tf = self.tf
        f = "float32"
        rng = np.random.default_rng(3)
        for t in NUMBERS:
            self.function(f"concat_{t}", lambda a, b: tf.concat([a, b], 1), (t, [2, 3]), (t, [2, 5]))
            self.function(f"to_float_{t}", lambda a: tf.cast(a, tf.float32), (t, [6]))
            self.function(f"from_float_{t}", lambda a, t=t: tf.cast(tf.abs(a), t), (f, [6]))
        for t in ("float32", "int32", "int64", "int8", "uint8", "int16"):
            self.function(f"add_{t}", lambda a, b: a + b, (t, [4, 4]), (t, [4, 4]))
            self.function(f"reshape_{t}", lambda a: tf.reshape(a, [2, -1]), (t, [4, 3]))
        for rank in range(7):
            self.function(f"rank{rank}", lambda a: a * 2.0 + 1.0, (f, [2, 3, 1, 2, 2, 3][:rank]))
        for name in ("relu", "sigmoid", "tanh", "exp", "abs", "floor", "ceil", "round", "sqrt", "sin", "cos", "square", "sign"):
            op = getattr(tf.math, name, None) or getattr(tf.nn, name)
            self.function(name, op, (f, [3, 37]))
        for name in ("reduce_mean", "reduce_max", "reduce_min", "reduce_sum", "reduce_prod"):
            op = getattr(tf.math, name)
            self.function(name, lambda a, op=op: op(a, axis=1, keepdims=True), (f, [2, 5, 6]))
        self.function("less", lambda a, b: a < b, (f, [4, 3]), (f, [4, 3]))
        self.function("not", tf.math.logical_not, ("bool", [4, 3]))
        self.function("where", tf.where, ("bool", [4]), (f, [4]), (f, [4]))
        self.function("argmax", lambda a: (tf.argmax(a, 1), tf.argmin(a, 1, output_type=tf.int32)), (f, [4, 10]))
        self.function("topk", lambda a: tuple(tf.math.top_k(a, 5)), (f, [3, 20]))
        self.function("split", lambda a: tuple(tf.split(a, [1, 2, 3], 1)), (f, [2, 6]))
        self.function("softmax", tf.nn.softmax, (f, [2, 50]))
        self.function("gather", lambda a, i: tf.gather(a, tf.clip_by_value(i, 0, 4)), (f, [5, 4]), ("int32", [3]))
        self.function("slice", lambda a: a[1:7:2, ::-1], (f, [8, 8]))
        self.function("pad", lambda a: tf.pad(a, [[1, 0], [2, 2]]), (f, [2, 3]))
        self.function("transpose", lambda a: tf.transpose(a, [2, 0, 1]), (f, [2, 3, 4]))
        self.function("tile", lambda a: tf.tile(a, [2, 3]), ("int32", [2, 2]))
        self.function("cumsum", lambda a: tf.cumsum(a, 1), (f, [3, 9]))
        self.function("onehot", lambda a: tf.one_hot(a, 5), ("int32", [4]))
        self.function("matmul_both", tf.matmul, (f, [2, 3, 8]), (f, [2, 8, 5]))
        self.function("resize", lambda a: tf.image.resize(a, [8, 8]), (f, [1, 4, 4, 2]))
        self.function("nearest", lambda a: tf.image.resize(a, [8, 8], "nearest"), (f, [1, 4, 4, 2]))
        self.function("space", lambda a: tf.nn.space_to_depth(a, 2), (f, [1, 6, 6, 2]))
        self.function("complex", tf.signal.rfft, (f, [16]))
        self.function("empty", lambda a: (a[:, 3:], a * 2.0), (f, [2, 3]))  # no input: Python cannot set one
        self.function("open_batch", lambda a: tf.reshape(tf.nn.relu(a), [-1, 2]), (f, [None, 4]))
        self.function("nonzero", lambda a: tf.where(a > 0), (f, [3, 4]))
        self.function("unique", lambda a: tuple(tf.unique(a)), ("int32", [9]))
        self.function("mixed", lambda a, b, c: (c + 1, a * tf.cast(b, tf.float32), tf.cast(c, tf.bool)), (f, [2, 3]), ("uint8", [2, 3]), ("int64", [1, 4]))
        self.function("loop", lambda a: tf.while_loop(lambda i, x: i < 3, lambda i, x: (i + 1, x * 1.5), (0, a))[1], (f, [3]))
        self.function("passed", lambda a, b: (b, a, a + b), (f, [2]), (f, [2]))
        for seed in range(self.random_networks):
            self.random_network(seed, rng)

    def random_network(self, seed, rng):
        tf = self.tf
        side, channels = int(rng.integers(10, 34)), int(rng.integers(1, 4))
        layers, inside = [], channels
        for _ in range(int(rng.integers(1, 5))):
            filters, k = int(rng.integers(1, 17)), int(rng.choice([1, 3, 5]))
            kernel = (rng.standard_normal((k, k, inside, filters)) / np.sqrt(k * k * inside)).astype("float32")
            depth = (rng.standard_normal((3, 3, filters, 1)) / 3).astype("float32")
            layers.append((kernel, depth, int(rng.choice([1, 2])), str(rng.choice(["relu", "relu6", "tanh", "sigmoid"]))))
            inside = filters
        dense = rng.standard_normal((inside, 10)).astype("float32")

        def body(image):
            x = image
            for kernel, depth, stride, activation in layers:
                x = tf.nn.conv2d(x, kernel, stride, "SAME")
                x = getattr(tf.nn, activation)(tf.nn.depthwise_conv2d(x, depth, [1, 1, 1, 1], "SAME"))
            x = tf.reduce_mean(x, [1, 2])
            logits = tf.matmul(x, dense)
            return tf.nn.softmax(logits), logits

        spec = ("float32", [1, side, side, channels])

        def samples():
            generator = np.random.default_rng(seed)
            for _ in range(20):
                yield [generator.standard_normal(spec[1]).astype("float32")]

        def integer(inference_type, ops):
            def configure(converter):
                converter.optimizations = [tf.lite.Optimize.DEFAULT]
                converter.representative_dataset = samples
                converter.target_spec.supported_ops = [ops]
                converter.inference_input_type = converter.inference_output_type = inference_type

            return configure

        def dynamic_range(converter):
            converter.optimizations = [tf.lite.Optimize.DEFAULT]

        def half(converter):
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
            converter.target_spec.supported_types = [tf.float16]

        ints = tf.lite.OpsSet.TFLITE_BUILTINS_INT8
        wide = tf.lite.OpsSet.EXPERIMENTAL_TFLITE_BUILTINS_ACTIVATIONS_INT16_WEIGHTS_INT8
        self.function(f"random{seed}", body, spec)
        self.function(f"random{seed}_int8", body, spec, configure=integer(tf.int8, ints))
        self.function(f"random{seed}_uint8", body, spec, configure=integer(tf.uint8, ints))
        if seed % 4 == 0:
            self.function(f"random{seed}_int16", body, spec, configure=integer(tf.int16, wide))
            self.function(f"random{seed}_dynamic", body, spec, configure=dynamic_range)
            self.function(f"random{seed}_half", body, spec, configure=half)

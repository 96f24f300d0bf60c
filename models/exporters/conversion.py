"""Keras network to SavedModel, TFLite (float32, int8) and OpenVINO IR, all with batch 1.

Only the official converters are used: TensorFlow's TFLiteConverter and openvino.
"""

import reproducible  # noqa: F401  (first: it sets what TensorFlow reads when it is loaded)

import keras
import numpy as np
import openvino
import tensorflow as tf


def save(network, folder):
    """Write a SavedModel with a STATIC signature.

    With the batch left open the converters add shape operations that accelerators refuse.
    """
    shape = (1,) + tuple(network.input_shape[1:])
    signature = [keras.InputSpec(shape=shape, dtype="float32")]
    network.export(str(folder), verbose=False, input_signature=signature)


def to_tflite_float32(saved_model, target):
    """Write the network as a float32 TFLite file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(tf.lite.TFLiteConverter.from_saved_model(str(saved_model)).convert())


def to_tflite_int8(saved_model, calibration, target):
    """Write the network as a full-integer TFLite file with int8 input and output.

    calibration: float32 inputs, one row a picture, already as the float network wants them.
    Types are int8 and not uint8 because a uint8 input costs a QUANTIZE operation at run time.
    """
    converter = tf.lite.TFLiteConverter.from_saved_model(str(saved_model))
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    converter.representative_dataset = lambda: ([row[None]] for row in calibration)
    converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    converter.inference_input_type = tf.int8
    converter.inference_output_type = tf.int8
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(converter.convert())


def to_openvino(saved_model, shape, target):
    """Write the network as OpenVINO IR (.xml and .bin) whose weights stay float32."""
    model = openvino.convert_model(str(saved_model), input=[list(shape)])
    # otherwise the file would name this run's temporary folder
    model.set_rt_info("saved_model", ["conversion_parameters", "input_model"])
    target.parent.mkdir(parents=True, exist_ok=True)
    openvino.save_model(model, str(target), compress_to_fp16=False)


def demand_exact_pixels(file, mean, std):
    """Refuse an int8 file that does not take each pixel 0..255 to its own code pixel - 128.

    An input that is an exact shift loses nothing to quantisation, and a reader may check it.
    """
    details = tf.lite.Interpreter(model_path=str(file)).get_input_details()[0]
    scale, zero_point = details["quantization"]
    pixels = np.arange(256)
    codes = np.clip(np.rint((pixels - mean) / std / scale) + zero_point, -128, 127)
    if details["dtype"] != np.int8 or not np.array_equal(codes, pixels - 128):
        raise ValueError(
            f"{file}: input {details['dtype'].__name__}, scale {scale}, zero point {zero_point} "
            "does not map pixels exactly; the calibration must contain pixels 0 and 255"
        )

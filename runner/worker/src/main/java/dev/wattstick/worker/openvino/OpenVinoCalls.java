package dev.wattstick.worker.openvino;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The functions of OpenVINO's C library that are used, under their own names, mapped directly: an
 * interface's proxy would cost twice as much a call. All are there since 2022.3. Handles are plain
 * addresses; where the library writes an answer it is given a piece of memory. Structures by value
 * are avoided.
 */
final class OpenVinoCalls {

  private OpenVinoCalls() {}

  /** Binds them to a library, once a process. */
  static void bind(NativeLibrary library) {
    Native.register(OpenVinoCalls.class, library);
  }

  static native int ov_get_openvino_version(Pointer version);

  static native void ov_version_free(Pointer version);

  static native Pointer ov_get_error_info(int status);

  static native void ov_free(Pointer text);

  static native int ov_core_create(Pointer core);

  static native void ov_core_free(long core);

  static native int ov_core_get_available_devices(long core, Pointer devices);

  static native void ov_available_devices_free(Pointer devices);

  static native int ov_core_get_property(long core, Pointer device, Pointer key, Pointer value);

  static native int ov_core_read_model(
      long core, Pointer path, @Nullable Pointer weightsPath, Pointer model);

  static native void ov_model_free(long model);

  static native int ov_model_inputs_size(long model, Pointer size);

  static native int ov_model_outputs_size(long model, Pointer size);

  static native int ov_model_const_input_by_index(long model, long index, Pointer port);

  static native int ov_model_const_output_by_index(long model, long index, Pointer port);

  static native int ov_model_reshape_by_port_indexes(
      long model, Pointer indexes, Pointer partialShapes, long size);

  static native void ov_output_const_port_free(long port);

  static native int ov_port_get_partial_shape(long port, Pointer partialShape);

  static native void ov_partial_shape_free(Pointer partialShape);

  static native int ov_port_get_element_type(long port, Pointer type);

  static native int ov_port_get_any_name(long port, Pointer name);

  static native void ov_compiled_model_free(long compiled);

  static native int ov_compiled_model_get_property(long compiled, Pointer key, Pointer value);

  static native int ov_compiled_model_inputs_size(long compiled, Pointer size);

  static native int ov_compiled_model_outputs_size(long compiled, Pointer size);

  static native int ov_compiled_model_input_by_index(long compiled, long index, Pointer port);

  static native int ov_compiled_model_output_by_index(long compiled, long index, Pointer port);

  static native int ov_compiled_model_create_infer_request(long compiled, Pointer request);

  static native void ov_infer_request_free(long request);

  static native int ov_infer_request_infer(long request);

  static native int ov_infer_request_get_input_tensor_by_index(
      long request, long index, Pointer tensor);

  static native int ov_infer_request_get_output_tensor_by_index(
      long request, long index, Pointer tensor);

  static native void ov_tensor_free(long tensor);

  static native int ov_tensor_get_shape(long tensor, Pointer shape);

  static native void ov_shape_free(Pointer shape);

  static native int ov_tensor_get_byte_size(long tensor, Pointer size);

  static native int ov_tensor_data(long tensor, Pointer data);
}

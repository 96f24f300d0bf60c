"""Reads the tensors of a PyTorch checkpoint in the format before version 1.6.

PyTorch itself would be the natural reader, but its wheel brings 3 GB of CUDA libraries to read
one file. The format: pickles of a magic number, a protocol version, facts of the writing machine,
the named tensors (whose storages are persistent references) and the storage keys; then for each
key the number of elements and the raw little-endian elements. A pickle is a program, so any class
but those of a plain state dict is refused.
"""

import collections
import pickle

import numpy as np

_MAGIC = 0x1950A86A20F9469CFC6C
_STORAGES = {"FloatStorage": np.dtype("<f4"), "LongStorage": np.dtype("<i8")}


class _Tensor(collections.namedtuple("_Tensor", "storage offset shape strides")):
    """Where a tensor lies in its storage; lengths and strides in elements."""


class _Unpickler(pickle.Unpickler):
    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, shape, strides, *_: _Tensor(
                storage, offset, shape, strides
            )
        if module == "torch" and name in _STORAGES:
            return _STORAGES[name]
        raise pickle.UnpicklingError(f"refused {module}.{name}: not part of a plain state dict")

    def persistent_load(self, pid):
        _, dtype, key, _, elements, _ = pid
        return key, dtype, elements


def read(path):
    """Return the checkpoint's tensors by name as numpy arrays."""
    with open(path, "rb") as file:
        if _Unpickler(file).load() != _MAGIC:
            raise ValueError(f"{path}: not a PyTorch checkpoint of the format before 1.6")
        _Unpickler(file).load()  # protocol version
        _Unpickler(file).load()  # facts of the writing machine
        tensors = _Unpickler(file).load()
        keys = _Unpickler(file).load()
        types = {tensor.storage[0]: tensor.storage[1] for tensor in tensors.values()}
        storages = {key: _elements(file, types[key]) for key in keys}
    return {name: _array(tensor, storages) for name, tensor in tensors.items()}


def _elements(file, dtype):
    count = int.from_bytes(file.read(8), "little")
    return np.frombuffer(file.read(count * dtype.itemsize), dtype, count)


def _array(tensor, storages):
    elements = storages[tensor.storage[0]][tensor.offset :]
    strides = [stride * elements.itemsize for stride in tensor.strides]
    return np.lib.stride_tricks.as_strided(elements, tensor.shape, strides).copy()

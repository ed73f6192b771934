package io.gapstone.learners.files;

import io.gapstone.learners.train.Bfloat16;
import io.gapstone.learners.train.Tensors;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;

/** The types of numbers that a safetensors file of ours may hold. */
enum TensorType {
  F64(8, double[].class) {
    @Override
    void write(Object array, int index, ByteBuffer out) {
      out.putDouble(((double[]) array)[index]);
    }

    @Override
    void read(Object array, int index, ByteBuffer in) {
      ((double[]) array)[index] = in.getDouble();
    }

    @Override
    void put(Tensors tensors, String name, Object array) {
      tensors.put(name, (double[]) array);
    }
  },
  I64(8, long[].class) {
    @Override
    void write(Object array, int index, ByteBuffer out) {
      out.putLong(((long[]) array)[index]);
    }

    @Override
    void read(Object array, int index, ByteBuffer in) {
      ((long[]) array)[index] = in.getLong();
    }

    @Override
    void put(Tensors tensors, String name, Object array) {
      tensors.put(name, (long[]) array);
    }
  },
  F32(4, float[].class) {
    @Override
    void write(Object array, int index, ByteBuffer out) {
      out.putInt(Float.floatToRawIntBits(((float[]) array)[index]));
    }

    @Override
    void read(Object array, int index, ByteBuffer in) {
      ((float[]) array)[index] = in.getFloat();
    }

    @Override
    void put(Tensors tensors, String name, Object array) {
      tensors.put(name, (float[]) array);
    }
  },
  I32(4, int[].class) {
    @Override
    void write(Object array, int index, ByteBuffer out) {
      out.putInt(((int[]) array)[index]);
    }

    @Override
    void read(Object array, int index, ByteBuffer in) {
      ((int[]) array)[index] = in.getInt();
    }

    @Override
    void put(Tensors tensors, String name, Object array) {
      tensors.put(name, (int[]) array);
    }
  },
  BF16(2, float[].class) {
    @Override
    void write(Object array, int index, ByteBuffer out) {
      out.putShort(Bfloat16.of(((float[]) array)[index]));
    }

    @Override
    void read(Object array, int index, ByteBuffer in) {
      ((float[]) array)[index] = Bfloat16.toFloat(in.getShort());
    }

    @Override
    void put(Tensors tensors, String name, Object array) {
      tensors.putRounded(name, (float[]) array);
    }
  };

  final int bytes;
  private final Class<?> arrayType;

  TensorType(int bytes, Class<?> arrayType) {
    this.bytes = bytes;
    this.arrayType = arrayType;
  }

  /** The type in which an array is stored. */
  static TensorType of(Tensors tensors, String name) {
    if (tensors.isRounded(name)) {
      return BF16;
    }
    Object array = tensors.arrays().get(name);
    for (TensorType type : values()) {
      if (type.arrayType.isInstance(array)) {
        return type;
      }
    }
    throw new IllegalArgumentException(name + " holds " + array.getClass().getSimpleName());
  }

  Object array(int length) {
    return Array.newInstance(arrayType.getComponentType(), length);
  }

  abstract void write(Object array, int index, ByteBuffer out);

  abstract void read(Object array, int index, ByteBuffer in);

  abstract void put(Tensors tensors, String name, Object array);
}

package dev.wattstick.worker.measure;

import dev.wattstick.record.Execution;
import dev.wattstick.record.InputFile;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.arrays.GivenInputs;
import java.nio.ByteBuffer;
import java.util.List;

/** One set of arrays that somebody gave. */
final class ArrayInputs implements InputSource {
  private final GivenInputs given;
  private final List<InputFile> files;

  ArrayInputs(GivenInputs given, List<InputFile> files) {
    this.given = given;
    this.files = files;
  }

  @Override
  public Execution.InputData describe() {
    return Execution.InputData.ofFiles(files);
  }

  @Override
  public int distinct() {
    return 1;
  }

  @Override
  public void fill(int set, int index, TensorFacts tensor, ByteBuffer into) {
    ByteBuffer elements = given.elements(index);
    into.put(into.position(), elements, elements.position(), elements.remaining());
  }
}

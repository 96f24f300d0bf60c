package dev.wattstick.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest tables and archives that can be imported. */
public final class TinyData {
  /** Three runs of the study's kind, of which one failed. */
  public static final String RESULTS =
      """
      log_name,model,backend,architecture,running_time,power_draw,accuracy_k1
      infer_classification_1,Net,tf_cpu,Core i7-6700,0.5,2.0,0.75
      infer_classification_2,Net,tf_cpu,Core i7-6700,0.25,1.0,0.25
      infer_classification_3,Net,,Core i7-6700,0.1,0.1,0.9
      """;

  /** Two models in two environments, one cell missing. */
  public static final String DATABASE =
      """
      model,backend,architecture,running_time,accuracy_k1,task,dataset,environment
      Net,CPU,Desktop,0.5,0.75,classification,imagenet,Desktop CPU
      Big,CPU,Desktop,1.0,,classification,imagenet,Desktop CPU
      Net,CPU,Laptop,0.25,0.75,classification,imagenet,Laptop CPU
      Big,CPU,Laptop,2.0,0.8,classification,imagenet,Laptop CPU
      """;

  /** What {@link #DATABASE}'s metrics are. */
  public static final String PROPERTIES =
      """
      {"running_time":{"name":"Running Time","shortname":"Time","unit":"seconds",
         "group":"Resources","weight":0.5,"symbol":"[s]"},
       "accuracy_k1":{"name":"Top-1","shortname":"Top-1","unit":"percent",
         "group":"Performance","weight":0.5,"maximize":true,"symbol":"[%]"}}
      """;

  private TinyData() {}

  /** A database folder of that name in an archive. */
  public static byte[] databaseZip(String folder) {
    return zip(
        Map.of(folder + "/database.csv", DATABASE, folder + "/meta_properties.json", PROPERTIES));
  }

  /** An archive of texts by their names. */
  public static byte[] zip(Map<String, String> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A pickle that would call {@code os.system} if somebody let it. */
  public static byte[] hostilePickle() {
    return "cos\nsystem\n(S'touch /tmp/harmed'\ntR.".getBytes(StandardCharsets.US_ASCII);
  }
}

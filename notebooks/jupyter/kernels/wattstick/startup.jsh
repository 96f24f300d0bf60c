// Runs in every kernel before its first cell: what a notebook needs imported, and how things look in it.
// The kernel's interfaces are in no repository that Maven reads, so this script takes the place of a compiled extension.
import dev.wattstick.analysis.database.*;
import dev.wattstick.plot.draw.*;
import dev.wattstick.plot.figure.*;
import dev.wattstick.plot.figure.output.*;
import dev.wattstick.analysis.frame.*;
import dev.wattstick.analysis.intake.*;
import dev.wattstick.analysis.merge.*;
import dev.wattstick.notebook.*;
import dev.wattstick.analysis.rating.*;
import dev.wattstick.analysis.statistics.*;
import dev.wattstick.record.*;
import java.nio.file.*;
import java.util.function.*;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.knowm.xchart.internal.chartpart.Chart;
import tech.tablesaw.api.*;

<T> void show(Class<T> type, MIMEType mime, Function<T, Object> picture) {
  kernel().getRenderer().createRegistration(type).preferring(mime).register((value, context) -> {
    context.renderIfRequested(mime, () -> picture.apply(value));
    // Instead of toString(), which of a large record is long and of others differs from run to run.
    context.getOutputContainer().putText(type.getSimpleName());
  });
}

show(Html.class, MIMEType.TEXT_HTML, Html::markup);
show(Table.class, MIMEType.TEXT_HTML, table -> TableHtml.of(table).markup());
show(Frame.class, MIMEType.TEXT_HTML, frame -> Views.of(frame).markup());
show(Database.class, MIMEType.TEXT_HTML, database -> Views.of(database).markup());
show(Rated.class, MIMEType.TEXT_HTML, rated -> rated.matrix("compound").markup());
show(CorrelationMatrix.class, MIMEType.TEXT_HTML, matrix -> Views.of(matrix).markup());
show(RunRecord.class, MIMEType.TEXT_HTML, run -> Views.of(run).markup());
show(Picture.class, MIMEType.IMAGE_SVG, Picture::svg);
show(Drawing.class, MIMEType.IMAGE_SVG, drawing -> Views.svg(drawing));
show(Chart.class, MIMEType.IMAGE_SVG, chart -> Views.svg((Chart<?, ?>) chart));

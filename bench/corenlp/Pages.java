import com.sun.management.OperatingSystemMXBean;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.StringUtils;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tokens, sentences and names of the texts in a folder; prints the processor milliseconds a text, the first third being a warm-up. */
class Pages {
    public static void main(String[] args) throws Exception {
        var properties = StringUtils.argsToProperties("-props", "german");
        properties.setProperty("annotators", "tokenize,ssplit,ner");
        properties.setProperty("threads", "1");
        var pipeline = new StanfordCoreNLP(properties);
        List<Path> texts;
        try (var files = Files.list(Path.of(args[0]))) {
            texts = files.sorted().toList();
        }
        int warm = texts.size() / 3;
        for (Path text : texts.subList(0, warm)) pipeline.annotate(new CoreDocument(Files.readString(text)));
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = process.getProcessCpuTime();
        for (Path text : texts.subList(warm, texts.size())) pipeline.annotate(new CoreDocument(Files.readString(text)));
        long spent = process.getProcessCpuTime() - start;
        System.out.println(spent / 1e6 / (texts.size() - warm));
    }
}

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Labels the tokens of a file, a sentence a line; a line of labels each, then the processor milliseconds of the tagging. */
class Names {
    public static void main(String[] args) throws Exception {
        var properties = new Properties();
        properties.setProperty("sutime.includeRange", "false");
        CRFClassifier<CoreLabel> tagger =
            CRFClassifier.getClassifier("edu/stanford/nlp/models/ner/german.distsim.crf.ser.gz", properties);
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        for (int i = 0; i < Math.min(400, lines.size()); i++) labels(tagger, lines.get(i)); // the JIT warms up
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var out = new ArrayList<String>();
        for (String line : lines) out.add(labels(tagger, line));
        long spent = threads.getCurrentThreadCpuTime() - start;
        for (String line : out) System.out.println(line);
        System.out.println(spent / 1_000_000);
    }

    private static String labels(CRFClassifier<CoreLabel> tagger, String line) {
        var words = new ArrayList<CoreLabel>();
        for (String token : line.split(" ")) {
            var word = new CoreLabel();
            word.setWord(token);
            word.setValue(token);
            words.add(word);
        }
        var labels = new ArrayList<String>();
        for (CoreLabel word : tagger.classifySentence(words)) {
            labels.add(word.get(CoreAnnotations.AnswerAnnotation.class));
        }
        return String.join(" ", labels);
    }
}

package dev.chronos.insights.narrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    @Test
    void an_answer_of_the_schema_is_read_in_its_order() {
        var answer = Answer.read("""
                {"items":[{"candidateId":"b","title":"T","body":"B","adviceId":"none"},
                {"candidateId":"a","title":"t","body":"b","adviceId":"x"}],"summary":""}""");

        assertThat(answer)
                .isEqualTo(new Answer(
                        List.of(new Answer.Item("b", "T", "B", "none"), new Answer.Item("a", "t", "b", "x")), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "Sure! Here is the JSON:",
                "{\"items\":[],\"summary\":\"\"}",
                "{\"items\":{},\"summary\":\"\"}",
                "{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"body\":\"B\",\"adviceId\":\"none\"}]}",
                "{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"body\":\"B\"}],\"summary\":\"\"}",
                "{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"body\":\"B\",\"adviceId\":null}],\"summary\":\"\"}",
                "{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"body\":7,\"adviceId\":\"none\"}],\"summary\":\"\"}",
                "{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"body\":\"B\",\"adviceId\":\"none\",\"url\":\"x\"}],\"summary\":\"\"}",
                "{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"body\":\"B\",\"adviceId\":\"none\"}],\"summary\":\"\"} ok",
                "{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"title\":\"U\",\"body\":\"B\",\"adviceId\":\"none\"}],\"summary\":\"\"}",
                "{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"body\":\"B\",\"adviceId\":\"none\"}],\"summary\":[]}",
                "```json\n{\"items\":[{\"candidateId\":\"a\",\"title\":\"T\",\"body\":\"B\",\"adviceId\":\"none\"}],\"summary\":\"\"}\n```"
            })
    void anything_else_is_no_answer(String text) {
        assertThat(Answer.read(text)).isNull();
    }

    @Test
    void more_items_than_anybody_asked_for_are_no_answer() {
        var item = "{\"candidateId\":\"a\",\"title\":\"T\",\"body\":\"B\",\"adviceId\":\"none\"}";

        assertThat(Answer.read("{\"items\":[" + (item + ",").repeat(16) + item + "],\"summary\":\"\"}"))
                .isNull();
    }

    @Test
    void deep_nesting_is_no_answer_and_no_stack_overflow() {
        assertThat(Answer.read("[".repeat(50_000))).isNull();
    }
}

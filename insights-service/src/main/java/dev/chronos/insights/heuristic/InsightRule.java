package dev.chronos.insights.heuristic;

import java.util.List;

/** Looks at the evidence for one kind of finding. Pure: the same evidence gives the same findings, text included. */
public interface InsightRule {
    /** What it finds; nothing when there is too little evidence. */
    List<Finding> find(Evidence evidence);
}

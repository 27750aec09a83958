package dev.cairn.answer;

import dev.cairn.model.Goal;
import dev.cairn.model.LearningPath;
import dev.cairn.model.Note;
import dev.cairn.model.Pick;
import dev.cairn.model.Prerequisite;
import dev.cairn.model.Resource;
import dev.cairn.model.Schedule;
import dev.cairn.model.Step;
import dev.cairn.model.Topic;
import dev.cairn.model.TopicId;
import dev.cairn.model.Understanding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What Cairn replies; a closed set, so that the compiler lists every surface that must show a new
/// reply.
public sealed interface Answer {
  /// How the question was understood.
  Understanding understanding();

  /// The name of this sort of reply for programs: one of `path`, `topic`, `resources`, `note`,
  /// `ask_back`, `out_of_scope`.
  String kind();

  /// What to learn and in what order.
  ///
  /// @param goal what it is for; empty where the catalog has no goals
  /// @param destination the topic to reach
  /// @param path the steps
  /// @param related every topic that the path speaks of, steps or not
  /// @param spared where no theory is needed: the weightiest topics that the asker need not learn
  /// @param advice a note that answers a question asked along with it
  record Path(
      Understanding understanding,
      Optional<Goal> goal,
      Topic destination,
      LearningPath path,
      Map<TopicId, Topic> related,
      List<Topic> spared,
      Optional<Note> advice)
      implements Answer {
    public Path {
      related = Collections.unmodifiableMap(new LinkedHashMap<>(related));
      spared = List.copyOf(spared);
    }

    /// The topics left out because the asker knows them.
    public List<Topic> skipped() {
      return topics(path.skipped().stream());
    }

    /// The later steps that need a step.
    public List<Topic> neededBy(Step step) {
      return topics(step.reasons().stream().map(Step.Reason::neededBy));
    }

    /// What gave way to the time there is: the steps made shallower, or else the steps dropped.
    public List<Topic> leftOut(boolean shortened) {
      return topics(
          path.schedule().stream()
              .flatMap(schedule -> schedule.leftOut().stream())
              .filter(leftOut -> leftOut.to().isPresent() == shortened)
              .map(Schedule.LeftOut::topic));
    }

    private List<Topic> topics(Stream<TopicId> ids) {
      return ids.map(related::get).filter(Objects::nonNull).toList();
    }

    @Override
    public String kind() {
      return "path";
    }
  }

  /// A goal was recognised, and the catalog holds nothing more that could be said.
  record GoalOnly(Understanding understanding, Goal goal) implements Answer {
    @Override
    public String kind() {
      return "path";
    }
  }

  /// What a topic is, what it needs and what it opens.
  ///
  /// @param needs its prerequisites, in the curators' order
  /// @param opens the topics that list it as a prerequisite
  /// @param resources all that teach it, the one to begin with first
  /// @param notes our own texts on it, the shallowest first
  record TopicCard(
      Understanding understanding,
      Topic topic,
      List<Needed> needs,
      List<Topic> opens,
      List<Resource> resources,
      List<Note> notes)
      implements Answer {

    /// A prerequisite and its topic.
    public record Needed(Topic topic, Prerequisite prerequisite) {}

    public TopicCard {
      needs = List.copyOf(needs);
      opens = List.copyOf(opens);
      resources = List.copyOf(resources);
      notes = List.copyOf(notes);
    }

    @Override
    public String kind() {
      return "topic";
    }
  }

  /// Books, courses, videos on something; or the entries of a comparison.
  ///
  /// @param topic what they are on, when the question names one topic
  /// @param picks the best first; empty when nothing fits
  /// @param compared whether they are weighed against each other because the question did so
  /// @param nearest when nothing fits: what comes nearest, ignoring the constraints
  /// @param advice a note that weighs them or helps to choose
  record Resources(
      Understanding understanding,
      Optional<Topic> topic,
      List<Pick> picks,
      boolean compared,
      List<Pick> nearest,
      Optional<Note> advice)
      implements Answer {
    public Resources {
      picks = List.copyOf(picks);
      nearest = List.copyOf(nearest);
    }

    @Override
    public String kind() {
      return "resources";
    }
  }

  /// Our own text on what was asked: the idea of a topic, or advice.
  ///
  /// @param topic what the note is about; empty where the catalog does not know the note's topic
  /// @param picks where to go on
  record NoteAnswer(Understanding understanding, Optional<Topic> topic, Note note, List<Pick> picks)
      implements Answer {
    public NoteAnswer {
      picks = List.copyOf(picks);
    }

    @Override
    public String kind() {
      return "note";
    }
  }

  /// The goal cannot be told and would change the answer: what each choice would mean.
  ///
  /// @param destination where the path would lead; empty where the catalog has no topics
  /// @param choices one a goal, in the catalog's order
  record AskGoal(Understanding understanding, Optional<Topic> destination, List<Choice> choices)
      implements Answer {

    /// What a goal would cost.
    ///
    /// @param topics how many steps the path would have
    /// @param hours how long it would take, in hours
    public record Choice(Goal goal, int topics, double hours) {}

    public AskGoal {
      choices = List.copyOf(choices);
    }

    @Override
    public String kind() {
      return "ask_back";
    }
  }

  /// The question names no topic that the catalog knows: which of these, perhaps?
  ///
  /// @param suggestions the nearest topics, the likeliest first; may be empty
  record AskTopic(Understanding understanding, List<Topic> suggestions) implements Answer {
    public AskTopic {
      suggestions = List.copyOf(suggestions);
    }

    @Override
    public String kind() {
      return "ask_back";
    }
  }

  /// Something the catalog cannot help with.
  ///
  /// @param subject the catalog's title, to say what it can help with; may be empty
  record OutOfScope(Understanding understanding, String subject) implements Answer {
    @Override
    public String kind() {
      return "out_of_scope";
    }
  }
}

package dev.cairn.model;

import java.util.Optional;

/// What a catalog says of itself: the file `catalog.yaml`.
///
/// @param title of the whole, such as "The mathematics behind deep learning"; may be empty
/// @param defaultTopic the destination when a question names none
/// @param defaultGoal used only where asking back is impossible
/// @param language of the catalog's own texts, as a lower-case ISO 639-1 code
public record CatalogInfo(
    String title, Optional<TopicId> defaultTopic, Optional<GoalId> defaultGoal, String language) {}

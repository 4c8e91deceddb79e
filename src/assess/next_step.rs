//! Next steps and the next question.

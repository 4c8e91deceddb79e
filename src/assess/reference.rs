//! References: dated, cited figures of campaigns, compared only like with like.

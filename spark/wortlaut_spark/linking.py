"""link on Spark: keys grouped by Spark, what may be alike chosen and compared by wortlaut, the clusters joined in one task."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as f

from . import work

if TYPE_CHECKING:
    from .phases import Job
    from .store import Note

# As in pipeline/link/mates/mates.ts: of the articles with a key so many before each are looked at, and no more. This is
# the cap on buckets: the number of pairs grows with that of articles, however many share a key.
STORY_WINDOW = 16
COPY_WINDOW = 4
LEAST_SHARED_KEYS = 2


def linked(job: Job, note: Note, documents: DataFrame) -> DataFrame:
    """What link adds to each article, and the rows of the corpus."""
    own = documents.where("status = 'article'").join(
        f.broadcast(taken(documents)), ["file_order", "number"], "left_anti"
    )
    articles = note.phase("articles", lambda path: _write(ordered(own), path))
    mates = note.phase("mates", lambda path: _write(mates_of(job, articles), path))
    judged = note.phase("judged", lambda path: _write(judged_by(job, own, mates), path))
    return note.phase("links", lambda path: _write(settled(job, own, articles, judged), path))


def _write(rows: DataFrame, path: str) -> None:
    rows.write.mode("overwrite").parquet(path)


def taken(documents: DataFrame) -> DataFrame:
    """Documents whose ID an earlier one has: their places in the input, and that of the first with it."""
    known = documents.where("source_id is not null").select(
        "source_id", f.struct("file_order", "number", "place").alias("at")
    )
    firsts = known.groupBy("source_id").agg(f.min("at").alias("first"), f.count("*").alias("n"))
    several = firsts.where("n > 1").select("source_id", "first")
    return (
        known.join(f.broadcast(several), "source_id")
        .where("at != first")
        .select(
            f.col("at.file_order").alias("file_order"),
            f.col("at.number").alias("number"),
            f.col("first.place").alias("taken_by"),
        )
    )


def ordered(own: DataFrame) -> DataFrame:
    """The articles in the order of publication, as far as grouping must know them. Ranks have gaps, and are written down:
    made anew they would be others."""
    light = own.select("article_id", "time", "terms", "weights", "stories", "copies")
    return light.orderBy("time", "article_id").withColumn("rank", f.monotonically_increasing_id())


def _near(articles: DataFrame, keys: str, window: int) -> DataFrame:
    """Each article with a key and the nearest before it, once for each of its keys."""
    postings = articles.select("rank", f.explode(keys).alias("key")).groupBy("key", "rank").count()
    before = Window.partitionBy("key").orderBy("rank").rowsBetween(-window, -1)
    nearest = postings.withColumn("nearest", f.collect_list("rank").over(before))
    return nearest.select("rank", "count", f.explode("nearest").alias("mate"))


def mates_of(job: Job, articles: DataFrame) -> DataFrame:
    """Each article with the few earlier ones that it must be compared with."""
    stories = _near(articles, "stories", STORY_WINDOW).select(
        "rank", "mate", f.col("count").alias("stories"), f.lit(0).alias("copies")
    )
    copies = _near(articles, "copies", COPY_WINDOW).select(
        "rank", "mate", f.lit(0).alias("stories"), f.col("count").alias("copies")
    )
    shared = (
        stories.union(copies)
        .groupBy("rank", "mate")
        .agg(
            f.sum("stories").cast("double").alias("shared_stories"),
            f.sum("copies").cast("double").alias("shared_copies"),
        )
        .where(f"shared_stories >= {LEAST_SHARED_KEYS} or shared_copies > 0")
    )
    told = articles.select("rank", "article_id", "time", "terms", "weights")
    columns = ["article_id", "shared_stories", "shared_copies", "time", "terms", "weights"]
    # Ordered by the first column of the struct, which is then left out.
    candidates = (
        shared.join(told.withColumnRenamed("rank", "mate"), "mate")
        .groupBy("rank")
        .agg(f.array_sort(f.collect_list(f.struct("mate", *columns))).alias("candidates"))
        .withColumn(
            "candidates",
            f.transform("candidates", lambda each: f.struct(*[each[name].alias(name) for name in columns])),
        )
    )
    rows = told.join(candidates, "rank").select("article_id", "time", "terms", "weights", "candidates")
    return rows.mapInArrow(job.asked("mates"), job.schema("mates"))


def judged_by(job: Job, own: DataFrame, mates: DataFrame) -> DataFrame:
    """What comparing each article with its mates tells."""
    compared = own.select("article_id", "compared")
    pairs = mates.select("article_id", f.posexplode("mates").alias("at", "mate"))
    theirs = compared.select(f.col("article_id").alias("mate"), f.col("compared").alias("theirs"))
    grouped = (
        pairs.join(theirs, "mate")
        .groupBy("article_id")
        .agg(f.array_sort(f.collect_list(f.struct("at", "mate", "theirs"))).alias("mates"))
        .withColumn(
            "mates",
            f.transform(
                "mates",
                lambda each: f.struct(each["mate"].alias("article_id"), each["theirs"].alias("compared")),
            ),
        )
    )
    rows = compared.join(grouped, "article_id").select("article_id", "compared", "mates")
    return rows.mapInArrow(job.asked("judged"), job.schema("judged"))


def settled(job: Job, own: DataFrame, articles: DataFrame, judged: DataFrame) -> DataFrame:
    """One task: clusters join in the order of publication. Keys come first, in the order of article IDs."""
    nothing: Any = f.lit(None).cast("string")
    keys = own.select(
        f.lit(-1).cast("bigint").alias("rank"),
        "article_id",
        "keys",
        "compared",
        nothing.alias("judged"),
    )
    told = judged.join(articles.select("article_id", "rank"), "article_id").select(
        "rank", "article_id", nothing.alias("keys"), nothing.alias("compared"), "judged"
    )
    rows = keys.union(told).repartition(1).sortWithinPartitions("rank", "article_id")
    return rows.mapInArrow(work.links(job.command, job.options.silence), job.schema("link"))

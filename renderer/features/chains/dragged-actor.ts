/** What is dragged: an actor out of a stage; '' is the column of those without one. */
export interface DraggedActor {
  actor: string;
  stage: string;
}
